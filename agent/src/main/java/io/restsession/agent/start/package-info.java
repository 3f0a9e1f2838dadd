/** Starts the agent in a JVM: settings, store, weaving, in that order. Runs before the application's first line, and pays for it. */
package io.restsession.agent.start;
