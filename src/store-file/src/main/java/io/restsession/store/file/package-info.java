/**
 * Sessions in one file of this machine, for one node. H2's MVStore keeps the file; what enters here is the order of writes, who
 * may write, and what is done about a file that is damaged. No SQL, no network, no deserialization.
 */
package io.restsession.store.file;
