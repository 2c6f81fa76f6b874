/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/soft-stops-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "model/rules-steps.h"

static void
stop_free (MunSoftStop *stop)
{
  g_object_unref (stop->record);
  g_free (stop->weak);
  g_free (stop->better);
  g_free (stop);
}

static GPtrArray *
create_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) stop_free);
}

/* The state in the file, where a new record starts. */
static const char *
find_origin (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (!mun_spec_has_state (spec))
    return "";
  return mun_record_is_new (record) ? mun_spec_first_state (spec) : mun_record_get_saved (record, spec->state_field);
}

static void
collect (MunWorkspace *workspace,
         MunRecord    *record,
         const char   *to,
         gboolean      fresh,
         GPtrArray    *stops)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = to != NULL ? to : mun_spec_has_state (spec) ? mun_record_get_state (record) : "";
  MunSoftLook look = { workspace, record, find_origin (record), state, fresh };

  if (*mun_record_get_withdrawn (record) != '\0')
    return;
  for (const MunSoftRule *rule = mun_soft_rules (); rule->key != NULL; rule++)
    {
      char *weak = NULL, *better = NULL;
      MunSoftStop *stop;

      if ((rule->spec != NULL && rule->spec != spec) || !rule->find (&look, &weak, &better))
        continue;
      stop = g_new0 (MunSoftStop, 1);
      *stop = (MunSoftStop) { rule->key, g_object_ref (record), weak, better };
      g_ptr_array_add (stops, stop);
    }
}

static const char *
get_reason (MunWorkspace *self)
{
  return self->group_depth > 0 && self->group_reason != NULL ? self->group_reason : self->reason;
}

/* With a step of approval stands what was weak and why it was approved all the same. */
static void
write_trail (MunRecord  *step,
             GPtrArray  *stops,
             const char *reason)
{
  g_autoptr(GString) comment = g_string_new (mun_record_get (step, APPROVAL_STEP_COMMENT));

  for (guint i = 0; i < stops->len; i++)
    {
      const MunSoftStop *stop = stops->pdata[i];

      if (mun_record_is (step, APPROVAL_STEP_RECORD, mun_record_get_id (stop->record)))
        g_string_append_printf (comment, "%s%s", comment->len > 0 ? " " : "", stop->weak);
    }
  if (comment->len == strlen (mun_record_get (step, APPROVAL_STEP_COMMENT)))
    return;
  g_string_append_c (comment, ' ');
  g_string_append_printf (comment, _("Done anyway: %s"), reason);
  mun_record_set (step, APPROVAL_STEP_COMMENT, comment->str);
}

static gboolean
is_known (GPtrArray         *stops,
          const MunSoftStop *stop)
{
  for (guint i = 0; i < stops->len; i++)
    {
      const MunSoftStop *other = stops->pdata[i];

      if (other->record == stop->record && g_str_equal (other->key, stop->key))
        return TRUE;
    }
  return FALSE;
}

static void
remember (MunWorkspace *self,
          GPtrArray    *stops)
{
  if (self->passed == NULL)
    self->passed = create_list ();
  for (guint i = stops->len; i > 0; i--)
    if (!is_known (self->passed, stops->pdata[i - 1]))
      g_ptr_array_add (self->passed, g_ptr_array_steal_index (stops, i - 1));
}

/* Returns: whether @stops, which are freed, may be passed */
static gboolean
pass (MunWorkspace  *self,
      GPtrArray     *stops,
      GError       **error)
{
  g_autofree char *text = NULL;

  if (stops->len == 0 || get_reason (self) != NULL)
    {
      remember (self, stops);
      return TRUE;
    }
  text = mun_soft_stops_say (stops);
  /* Translators: %s are sentences that say what is weak and what would be better */
  g_set_error (error, MUN_ERROR, MUN_ERROR_NEEDS_REASON, _("%s Or say why to do it anyway."), text);
  g_set_weak_pointer (&self->refused, ((MunSoftStop *) stops->pdata[0])->record);
  return FALSE;
}

gboolean
mun_soft_stops_check (MunWorkspace  *self,
                      GPtrArray     *records,
                      guint          n_given,
                      GError       **error)
{
  g_autoptr(GPtrArray) stops = create_list ();

  /* A life that is brought in was lived elsewhere. */
  if (self->restoring || self->drafting || self->moment != NULL)
    return TRUE;
  for (guint i = 0; i < n_given; i++)
    collect (self, records->pdata[i], NULL, FALSE, stops);
  for (guint i = n_given; i < records->len && get_reason (self) != NULL; i++)
    if (mun_record_get_spec (records->pdata[i]) == &mun_approval_step_spec && mun_record_is_new (records->pdata[i]))
      write_trail (records->pdata[i], stops, get_reason (self));
  return pass (self, stops, error);
}

gboolean
mun_soft_stops_look_back (MunWorkspace  *self,
                          GPtrArray     *records,
                          GError       **error)
{
  g_autoptr(GPtrArray) stops = create_list ();

  for (guint i = 0; i < records->len; i++)
    collect (self, records->pdata[i], NULL, TRUE, stops);
  return pass (self, stops, error);
}

void
mun_soft_stops_begin (MunWorkspace *self)
{
  g_clear_pointer (&self->passed, g_ptr_array_unref);
}

void
mun_soft_stops_sign (MunWorkspace *self)
{
  g_autofree char *summary = NULL;

  if (self->passed == NULL || self->passed->len == 0 || get_reason (self) == NULL)
    return;
  summary = g_strdup_printf (_("%1$s (done anyway: %2$s)"), mun_store_get_summary (self->store), get_reason (self));
  mun_store_set_summary (self->store, summary);
}

const char * const *
mun_soft_stops_keys (void)
{
  static const char *keys[16];

  for (guint i = 0; mun_soft_rules ()[i].key != NULL && i < G_N_ELEMENTS (keys) - 1; i++)
    keys[i] = mun_soft_rules ()[i].key;
  return keys;
}

GPtrArray *
mun_soft_stops_list (MunWorkspace *workspace,
                     MunRecord    *record,
                     const char   *to)
{
  GPtrArray *stops = create_list ();

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), stops);

  collect (workspace, record, to, FALSE, stops);
  return stops;
}

char *
mun_soft_stops_say (GPtrArray *stops)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean several = FALSE;

  g_return_val_if_fail (stops != NULL, NULL);

  for (guint i = 1; i < stops->len; i++)
    several |= ((MunSoftStop *) stops->pdata[i])->record != ((MunSoftStop *) stops->pdata[0])->record;
  for (guint i = 0; i < stops->len; i++)
    {
      const MunSoftStop *stop = stops->pdata[i];
      const char *ref = mun_record_get_ref (stop->record);

      g_string_append (text, i > 0 ? " " : "");
      if (several && *ref != '\0')
        /* Translators: in front of sentences, the number of the record that they are about */
        g_string_append_printf (text, _("%s: "), ref);
      g_string_append_printf (text, "%s %s", stop->weak, stop->better);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_workspace_give_reason (MunWorkspace *workspace,
                           const char   *reason)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (MUN_IS_WORKSPACE (workspace));

  g_clear_pointer (&workspace->reason, g_free);
  clean = reason != NULL ? mun_text_clean (reason, -1, FALSE, NULL) : NULL;
  if (clean != NULL && !mun_text_says_nothing (clean))
    workspace->reason = g_strdup (g_strstrip (clean));
}

GPtrArray *
mun_workspace_get_passed (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  if (workspace->passed == NULL)
    workspace->passed = create_list ();
  return workspace->passed;
}
