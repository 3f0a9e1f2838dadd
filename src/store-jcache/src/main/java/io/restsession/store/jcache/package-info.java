/**
 * Sessions in any JSR-107 cache, whose engine comes as jars and a configuration. What the engine is asked for is in the standard,
 * and the cache holds strings alone, so that nothing of this package is ever needed on another member. No class of an engine may be
 * named here.
 */
package io.restsession.store.jcache;
