/** Small programs that tests start in JVMs of their own. They know nothing but the JDK. */
package io.restsession.e2e.agent.program;
