/** A small legacy application with Spring Security's form login. It knows nothing of an agent, nor of the session API. */
package com.example.bank;
