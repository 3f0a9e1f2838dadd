/** Jetty 9.4 to 11: where it is woven, and with what. What understands its channels is in {@code adapter}. */
package io.restsession.agent.jetty;
