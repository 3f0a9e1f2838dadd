/**
 * Seals the values of sessions, so that whoever can write to a store can neither read them nor make an application take
 * them for what they are not. Nothing enters here that knows a request, an object of the application or a store's engine.
 *
 * <p>A value is encrypted and authenticated under a key that follows from the secret, the session space and the id the
 * session has at that time, beside the name it is kept by. It does not open under another name, in another session or in
 * another space. Where a session's id changes, an entry that applications never see says, itself sealed under the new id,
 * which ids came before: what was sealed under those still opens, and what is sealed from then on does not open under an
 * id that was given up. Not sealed are the names of values, ids, times, and which values there are: whoever can write to
 * the store can remove a value or a session, put back what the same session held by the same name before, and let a
 * session live longer.
 */
package io.restsession.core.seal;
