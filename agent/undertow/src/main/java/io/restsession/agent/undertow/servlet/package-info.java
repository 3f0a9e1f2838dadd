/** Undertow's servlet deployments: which one handles an exchange, its sessions, and its callbacks outside of handlers. */
package io.restsession.agent.undertow.servlet;
