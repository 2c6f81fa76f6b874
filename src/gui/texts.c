/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/texts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"

#define STATES(name, ...) static const char * const name[] = { __VA_ARGS__, NULL }

STATES (done_states, "approved", "closed", "done", "verified", "achieved", "effective", "complete", "completed", "accepted", "issued", "implemented",
        "published", "in_use", "in_force", "operating", "finished", "signed", "met", "active", "current", "valid", "confirmed", "resolved");
STATES (over_states, "superseded", "cancelled", "withdrawn", "rejected", "abandoned", "retired", "obsolete", "dropped", "ended", "expired", "inactive",
        "not_pursued", "missed");
STATES (alarm_states, "weak", "not_effective", "declared", "responding", "escalated", "overdue", "ineffective", "failed", "suspended");

MunTone
mun_tone_of_state (const MunSpec *spec,
                   const char    *state)
{
  if (*state == '\0' || g_strcmp0 (state, mun_spec_first_state (spec)) == 0)
    return MUN_TONE_START;
  if (g_strv_contains (done_states, state))
    return MUN_TONE_DONE;
  if (g_strv_contains (over_states, state))
    return MUN_TONE_OVER;
  if (g_strv_contains (alarm_states, state))
    return MUN_TONE_ALARM;
  return MUN_TONE_GOING;
}

static const struct {
  const char *icon;
  const char *css;
} tones[MUN_N_TONES] = {
  [MUN_TONE_START] = { "mun-state-start-symbolic", "tone-start" },
  [MUN_TONE_GOING] = { "mun-state-going-symbolic", "tone-going" },
  [MUN_TONE_DONE]  = { "mun-state-done-symbolic", "tone-done" },
  [MUN_TONE_OVER]  = { "mun-state-over-symbolic", "tone-over" },
  [MUN_TONE_ALARM] = { "mun-state-alarm-symbolic", "tone-alarm" },
};

const char *
mun_tone_icon (MunTone tone)
{
  g_return_val_if_fail (tone < MUN_N_TONES, NULL);

  return tones[tone].icon;
}

const char *
mun_tone_class (MunTone tone)
{
  g_return_val_if_fail (tone < MUN_N_TONES, NULL);

  return tones[tone].css;
}

char *
mun_text_due (int days)
{
  if (days < 0)
    return g_strdup_printf (g_dngettext (NULL, "%d day overdue", "%d days overdue", -days), -days);
  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  return g_strdup_printf (g_dngettext (NULL, "in %d day", "in %d days", days), days);
}

char *
mun_text_waiting (int      days,
                  gboolean undated)
{
  return undated ? g_strdup (_("no date yet")) : mun_text_due (days);
}

char *
mun_text_count (gint64 n)
{
  return g_strdup_printf (g_dngettext (NULL, "%ld record", "%ld records", (gulong) n), (long) n);
}

char *
mun_text_size (guint64 bytes)
{
  return g_format_size (bytes);
}

char *
mun_text_file_name (const char *organisation)
{
  g_autofree char *name = g_strstrip (g_strdup (organisation));

  for (char *c = name; *c != '\0'; c++)
    if (strchr ("/\\:*?\"<>|", *c) != NULL || (guchar) *c < 0x20)
      *c = '-';
  if (*name == '.')
    *name = '-';
  return g_strdup_printf ("%s.muniment", *name != '\0' ? name : _("Our organisation"));
}

char *
mun_text_home_relative (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (strncmp (path, home, length) == 0 && path[length] == '/')
    return g_strconcat ("~", path + length, NULL);
  return g_strdup (path);
}

char *
mun_text_moment (const char *utc)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (utc, NULL);
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *shown = NULL;

  if (moment == NULL)
    return g_strdup (utc);
  local = g_date_time_to_local (moment);
  day = g_date_time_format (local, "%Y-%m-%dT%H:%M");
  shown = mun_date_format (day, NULL);
  return g_steal_pointer (&shown);
}

/* Chinese may be broken between any two characters, so the joiner stands between all of them. */
char *
mun_text_whole_day (const char *iso)
{
  g_autofree char *day = mun_date_format (iso, NULL);
  GString *text = g_string_new (NULL);

  for (const char *p = day; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p > day)
        g_string_append (text, "\u2060");
      g_string_append_unichar (text, *p == ' ' ? 0xa0 : g_utf8_get_char (p));
    }
  return g_string_free (text, FALSE);
}
