/** Undertow's handlers: where they are woven, and with what. What understands an exchange is in {@code adapter}. */
package io.restsession.agent.undertow;
