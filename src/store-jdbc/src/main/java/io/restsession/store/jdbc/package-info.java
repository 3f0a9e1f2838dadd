/** */
package io.restsession.store.jdbc;
