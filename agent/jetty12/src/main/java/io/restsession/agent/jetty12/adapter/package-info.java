/** Jetty 12's request as the session layer needs it. Compiled against Jetty's core, below servlets, and defined beside it. */
package io.restsession.agent.jetty12.adapter;
