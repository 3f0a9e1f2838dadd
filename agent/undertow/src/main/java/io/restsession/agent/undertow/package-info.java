/**
 * Undertow's handlers and sessions: where they are woven, and with what; and by what the adapters of handlers and of servlets see
 * each other. What understands an exchange is in {@code adapter}.
 */
package io.restsession.agent.undertow;
