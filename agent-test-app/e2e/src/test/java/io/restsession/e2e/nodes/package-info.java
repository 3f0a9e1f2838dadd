/**
 * Several server JVMs on one real store, killed and started again while clients go on, with the probe and with applications
 * that others wrote; and stores in trouble under a server.
 */
package io.restsession.e2e.nodes;
