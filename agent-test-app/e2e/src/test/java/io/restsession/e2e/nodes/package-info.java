/** Several server JVMs on one real store, killed and started again while clients go on, and stores in trouble under a server. */
package io.restsession.e2e.nodes;
