/** Undertow's servlet deployments as the session layer needs them. Compiled against Undertow servlet, defined beside it. */
package io.restsession.agent.undertow.servlet.adapter;
