/** Undertow's exchange as the session layer needs it. Compiled against Undertow, defined beside it. */
package io.restsession.agent.undertow.adapter;
