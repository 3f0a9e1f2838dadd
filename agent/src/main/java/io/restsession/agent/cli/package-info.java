/** What {@code java -jar rest-session-agent.jar} does. Nothing here runs inside an application. */
package io.restsession.agent.cli;
