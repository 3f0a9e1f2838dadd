/** A small legacy application on Spring Boot 2.7. It knows the session API and nothing of an agent. */
package com.example.shop;
