/**
 * HTTP as the session layer needs it: an exchange, the web application it belongs to, and how an id travels in a cookie
 * or a header. No server's type enters here; the agent's adapters implement {@link io.restsession.core.http.Exchange}.
 */
package io.restsession.core.http;
