/** A servlet request as the session layer needs it. Compiled against the servlet API, defined beside it. */
package io.restsession.agent.servlet.javax.adapter;
