/**
 * The session itself: what a request sees of it, when it is loaded and when it is committed. Nothing enters here that
 * knows a server, a class loader or a store's engine.
 */
package io.restsession.core.session;
