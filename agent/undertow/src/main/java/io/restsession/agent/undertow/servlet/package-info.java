/** Undertow's servlet deployments: which one handles an exchange, and its callbacks outside of handlers. */
package io.restsession.agent.undertow.servlet;
