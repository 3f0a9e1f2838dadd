/**
 * {@code getSession()} served from ours: what a client sees of it is the same with the agent and without, but for what
 * {@link io.restsession.e2e.httpsession.Report} names; it is the session that {@code SessionContext} gives; and it has what makes it
 * worth the while.
 */
package io.restsession.e2e.httpsession;
