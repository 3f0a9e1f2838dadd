/** */
package io.restsession.store.file;
