/** Real stores, each in a process of its own that all contestants of a row share. */
package io.restsession.bench.http.store;
