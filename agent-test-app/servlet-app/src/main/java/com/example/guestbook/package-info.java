/** A small legacy servlet application. It knows the session API and nothing of an agent. */
package com.example.guestbook;
