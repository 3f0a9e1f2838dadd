/**
 * Values as bytes: what an application puts into a session, and what a store keeps of it. Scalars are written by hand;
 * Jackson is loaded for the first value that needs it. Objects that keep their class are Java serialization streams, read
 * through a filter, with the classes of the application they belong to. Nothing enters here that knows a session, a store
 * or a request.
 */
package io.restsession.core.value;
