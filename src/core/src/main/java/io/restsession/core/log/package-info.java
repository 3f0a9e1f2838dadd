/** The agent's own log. Nothing enters here that needs a library, or that the JVM would have to start up for. */
package io.restsession.core.log;
