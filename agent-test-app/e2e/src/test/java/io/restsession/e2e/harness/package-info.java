/**
 * What the end-to-end tests are made with: real JVMs, the servers in them, and clients down to the bare bytes. Nothing that
 * says what is right may enter here; that is the contract's.
 */
package io.restsession.e2e.harness;
