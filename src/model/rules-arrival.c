/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"

/* Records that are new to a file and further on in their life: typed in late, imported, loaded. */

/* One way through a life: no state twice. */
typedef struct {
  MunWorkspace *workspace;  /* NULL: whether a step could be made is not asked */
  MunRecord    *record;
  GPtrArray    *way;        /* (element-type MunTransition) */
  GPtrArray    *been;       /* (element-type utf8): states */
} Walk;

static gboolean
is_usable (const Walk          *walk,
           const MunTransition *move,
           const char          *from)
{
  const MunSpec *spec = mun_record_get_spec (walk->record);

  return mun_step_is_by_hand (move) && mun_step_leaves (move, from) && mun_step_find (spec, from, move->to) == move
         && !g_ptr_array_find_with_equal_func (walk->been, move->to, g_str_equal, NULL)
         && (walk->workspace == NULL || mun_state_can_move (walk->workspace, walk->record, move, NULL));
}

/* Steps are tried in the order of the spec, where the regular one comes first. */
static gboolean
go_on (Walk       *walk,
       const char *from,
       const char *to)
{
  const MunSpec *spec = mun_record_get_spec (walk->record);

  if (strcmp (from, to) == 0)
    return TRUE;
  g_ptr_array_add (walk->been, (gpointer) from);
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    {
      if (!is_usable (walk, move, from))
        continue;
      g_ptr_array_add (walk->way, (gpointer) move);
      if (go_on (walk, move->to, to))
        return TRUE;
      g_ptr_array_set_size (walk->way, walk->way->len - 1);
    }
  g_ptr_array_set_size (walk->been, walk->been->len - 1);
  return FALSE;
}

/* Returns: (transfer container): the steps; empty when there is no way. @workspace: (nullable): asks whether each step could be made */
static GPtrArray *
find_way (MunWorkspace *workspace,
          MunRecord    *record)
{
  g_autoptr(GPtrArray) been = g_ptr_array_new ();
  Walk walk = { workspace, record, g_ptr_array_new (), been };

  go_on (&walk, mun_spec_first_state (mun_record_get_spec (record)), mun_record_get_state (record));
  return walk.way;
}

gboolean
mun_arrival_is_late (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_record_is_new (record) && mun_spec_has_state (spec) && strcmp (mun_record_get_state (record), mun_spec_first_state (spec)) != 0;
}

GPtrArray *
mun_arrival_find_way (MunWorkspace *self,
                      MunRecord    *record)
{
  GPtrArray *way = find_way (self, record);

  if (way->len > 0)
    return way;
  g_ptr_array_unref (way);
  return find_way (NULL, record);
}

gboolean
mun_arrival_check (MunWorkspace  *self,
                   MunRecord     *record,
                   GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *to = mun_record_get_state (record);
  g_autoptr(GPtrArray) way = mun_arrival_find_way (self, record);

  /* What is signed starts as a draft. */
  if (way->len == 0 || ((spec->flags & MUN_SPEC_VERSIONED) && way->len > 1))
    return mun_step_refuse (record, mun_spec_first_state (spec), to, error);
  for (guint i = 0; i < way->len; i++)
    if (!mun_state_can_move (self, record, g_ptr_array_index (way, i), error))
      {
        g_prefix_error (error, _("%1$s cannot be entered as “%2$s”: "), _(spec->title), mun_step_label (spec, to));
        return FALSE;
      }
  return TRUE;
}

gboolean
mun_arrival_check_restored (MunRecord  *record,
                            GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_auto(GStrv) missing = mun_state_missing (record);
  g_autofree char *list = NULL;

  if (*missing == NULL)
    return TRUE;
  list = g_strjoinv (", ", missing);
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("%1$s cannot be “%2$s” yet. Still missing: %3$s."),
               _(spec->title), mun_step_label (spec, mun_record_get_state (record)), list);
  return FALSE;
}

gboolean
mun_arrival_check_proofs (MunWorkspace  *self,
                          MunRecord     *record,
                          GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunRules *rules = mun_rules_for (spec);

  if (rules == NULL || rules->proof == NULL || rules->proof (self, record, error))
    return TRUE;
  g_prefix_error (error, "%s %s: ", _(spec->title), mun_record_get_ref (record));
  return FALSE;
}
