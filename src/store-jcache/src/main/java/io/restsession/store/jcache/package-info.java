/** */
package io.restsession.store.jcache;
