/** The contract in servlet containers, version by version. */
package io.restsession.e2e.servlet;
