/**
 * What {@code java -jar rest-session-agent.jar} does: a class for each command, and what they have in common. Nothing here runs
 * inside an application, and nothing that does may come to need it. Whatever a store holds may be hostile: it is shown through
 * {@link io.restsession.agent.cli.Output} alone, and never deserialized.
 */
package io.restsession.agent.cli;
