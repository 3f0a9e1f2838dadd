/**
 * Sessions in Redis or Valkey: one server, one under Sentinel, or a cluster. Here is what of a session is kept under which key, how
 * commands find their server, and what becomes of trouble on the way. Of Jedis only its connection and protocol are used: which server
 * is asked, for how long, and whether twice is decided here, because every call has a time limit. Knows nothing of applications and
 * their objects.
 */
package io.restsession.store.redis;
