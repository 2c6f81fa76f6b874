/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue/texts.h"

#include <string.h>

/* "zh_CN.UTF-8" and "zh-Hans" both ask for "zh". */
static gboolean
match_language (const char *have,
                const char *wanted)
{
  gsize length = strlen (have);

  return g_ascii_strncasecmp (have, wanted, length) == 0 && !g_ascii_isalnum (wanted[length]);
}

static const char *
find_text (const MunTexts *texts,
           const char     *language)
{
  for (const MunTexts *t = texts; t != NULL; t = t->next)
    if (match_language (t->language, language))
      return t->text;

  return NULL;
}

const char *
mun_catalogue_text (const MunTexts *texts,
                    const char     *language)
{
  const char *one[] = { language, NULL };
  const char * const *wanted = language != NULL ? one : g_get_language_names ();

  if (texts == NULL)
    return "";

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      const char *text = find_text (texts, wanted[i]);

      if (text != NULL)
        return text;
    }

  return texts->text;
}
