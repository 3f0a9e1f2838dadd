/** The contract on plain Undertow handlers, version by version. */
package io.restsession.e2e.undertow;
