/**
 * Jetty 12's requests and sessions as the session layer needs them. Compiled against Jetty's core, below servlets, and defined beside it:
 * once for the server, and once for its sessions, which not every server has.
 */
package io.restsession.agent.jetty12.adapter;
