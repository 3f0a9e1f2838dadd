/** What one request costs in the session system alone, without a server: time and garbage, and both as the store fills. */
package io.restsession.bench.micro;
