/**
 * Sessions in this JVM's memory: little of it for each, none for those that have expired. Nothing enters here that looks
 * into a value, and no lock that more than one session shares.
 */
package io.restsession.core.store.memory;
