/**
 * The cryptography of the JDK, as the rest needs it: keyed once, pooled, unable to use a nonce twice. Nothing enters here
 * that knows what is signed or sealed with it, and no cryptography of our own.
 */
package io.restsession.core.crypto;
