/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "squeeze.h"

char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '-' && c != 0x00ad && c != 0x2010 && c != 0x202f && c != '\f')
        g_string_append_unichar (squeezed, c);
    }
  return g_string_free (squeezed, FALSE);
}
