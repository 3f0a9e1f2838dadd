/** Tomcat's request as the session layer needs it. Compiled against Tomcat, defined beside it. Names no servlet type: they differ. */
package io.restsession.agent.tomcat.adapter;
