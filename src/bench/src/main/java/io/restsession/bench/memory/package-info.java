/** What sessions that nobody uses at the moment cost: heap, and time when a million of them is over. */
package io.restsession.bench.memory;
