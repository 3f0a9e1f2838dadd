/** Jetty's channel as the session layer needs it. Compiled against Jetty 9.4, defined beside 9.4, 10 or 11; names no servlet type. */
package io.restsession.agent.jetty.adapter;
