/** Tomcat: where it is woven, and with what. What understands its requests is in {@code adapter}. */
package io.restsession.agent.tomcat;
