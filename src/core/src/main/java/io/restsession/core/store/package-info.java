/**
 * The contract between the session layer and the stores. What enters here is encoded already: no object of an
 * application, no server, no HTTP.
 */
package io.restsession.core.store;
