/** */
package io.restsession.store.redis;
