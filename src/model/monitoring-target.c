/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/monitoring-target.h"

#include <glib/gi18n.h>

#include "base/translate.h"

/* Returns: (transfer full): @format in the language with its number */
static char *
fill_limit (const char *language,
            const char *format,
            const char *number)
{
  g_autoptr(GString) said = g_string_new (mun_translate (language, format));

  g_string_replace (said, "%s", number, 1);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* Returns: (transfer full): the target without its unit */
static char *
say_limit (MunWorkspace *workspace,
           MunRecord    *item,
           const char   *target,
           const char   *to)
{
  static const struct {
    int         field;
    const char *format; /* N_() */
  } limits[] = { { MONITORING_ITEM_LIMIT_HIGH, N_("at most %s") }, { MONITORING_ITEM_LIMIT_LOW, N_("at least %s") } };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (const char * const *language = mun_translate_languages (); mun_record_is_set (item, limits[i].field) && *language != NULL; language++)
      {
        g_autofree char *number = mun_workspace_format (workspace, item, limits[i].field, to);
        g_autofree char *said = fill_limit (*language, limits[i].format, mun_record_get (item, limits[i].field));

        if (g_ascii_strcasecmp (said, target) == 0)
          return fill_limit (to, limits[i].format, number);
      }
  return g_strdup (target);
}

char *
mun_monitoring_target (MunWorkspace *workspace,
                       MunRecord    *item,
                       const char   *language)
{
  g_autofree char *target = say_limit (workspace, item, mun_record_get (item, MONITORING_ITEM_TARGET_TEXT), language);
  const char *unit = mun_record_get (item, MONITORING_ITEM_UNIT);

  /* Some write the unit into the target as well. */
  if (*target == '\0' || *unit == '\0' || g_str_has_suffix (target, unit))
    return g_steal_pointer (&target);
  return g_strconcat (target, MUN_UNIT_BLANK, unit, NULL);
}
