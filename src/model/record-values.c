/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/record.h"

#include <string.h>

/* Canonical texts as numbers, yes and no, and lists of ids. */

gboolean
mun_record_is_set (MunRecord *self,
                   int        field)
{
  return *mun_record_get (self, field) != '\0';
}

gint64
mun_record_get_int (MunRecord *self,
                    int        field,
                    gint64     fallback)
{
  const char *value = mun_record_get (self, field);

  return *value != '\0' ? g_ascii_strtoll (value, NULL, 10) : fallback;
}

double
mun_record_get_number (MunRecord *self,
                       int        field,
                       double     fallback)
{
  const char *value = mun_record_get (self, field);

  return *value != '\0' ? g_ascii_strtod (value, NULL) : fallback;
}

gboolean
mun_record_get_yes (MunRecord *self,
                    int        field)
{
  return mun_record_is (self, field, "1");
}

GStrv
mun_record_get_links (MunRecord *self,
                      int        field)
{
  const char *value = mun_record_get (self, field);

  return *value != '\0' ? g_strsplit (value, "\n", -1) : g_new0 (char *, 1);
}

gboolean
mun_record_is (MunRecord  *self,
               int         field,
               const char *value)
{
  return strcmp (mun_record_get (self, field), value) == 0;
}

void
mun_record_set_int (MunRecord *self,
                    int        field,
                    gint64     value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  mun_record_set (self, field, text);
}
