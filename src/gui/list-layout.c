/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/list-layout.h"

#include <string.h>

#include "store/store.h"

#define REF_NAME "ref"

static void
append (MunListLayout *self,
        int            field,
        int            width)
{
  g_array_append_val (self->fields, field);
  g_array_append_val (self->widths, width);
}

static MunListLayout *
new_empty (const MunSpec *spec)
{
  MunListLayout *self = g_new0 (MunListLayout, 1);

  self->spec = spec;
  self->fields = g_array_new (FALSE, FALSE, sizeof (int));
  self->widths = g_array_new (FALSE, FALSE, sizeof (int));
  self->sort_field = MUN_SORT_REF;
  self->group_field = MUN_NO_FIELD;
  return self;
}

static gboolean
is_state (const MunSpec *spec,
          guint          field)
{
  return mun_spec_has_state (spec) && field == spec->state_field;
}

static void
append_usual (MunListLayout *self)
{
  const MunSpec *spec = self->spec;

  append (self, MUN_SORT_REF, 0);
  append (self, spec->title_field, 0);
  if (mun_spec_has_state (spec) && spec->state_field != spec->title_field)
    append (self, spec->state_field, 0);
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].flags & MUN_LISTED && i != spec->title_field && !is_state (spec, i))
      append (self, i, 0);
}

static const char *
name_field (const MunSpec *spec,
            int            field)
{
  if (field == MUN_NO_FIELD)
    return "";
  return field == MUN_SORT_REF ? REF_NAME : spec->fields[field].name;
}

static int
find_field (const MunSpec *spec,
            const char    *name)
{
  int field;

  if (g_str_equal (name, REF_NAME))
    return MUN_SORT_REF;
  field = mun_spec_find_field (spec, name);
  return field >= 0 ? field : MUN_NO_FIELD;
}

MunListLayout *
mun_list_layout_new (const MunSpec *spec)
{
  MunListLayout *self;

  g_return_val_if_fail (spec != NULL, NULL);

  self = new_empty (spec);
  append_usual (self);
  return self;
}

void
mun_list_layout_free (MunListLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->fields);
  g_array_unref (self->widths);
  g_free (self);
}

int
mun_list_layout_find (const MunListLayout *self,
                      int                  field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, int, i) == field)
      return i;
  return -1;
}

void
mun_list_layout_set_columns (MunListLayout *self,
                             const int     *fields)
{
  g_autoptr(MunListLayout) old = new_empty (self->spec);

  for (guint i = 0; i < self->fields->len; i++)
    append (old, g_array_index (self->fields, int, i), g_array_index (self->widths, int, i));
  g_array_set_size (self->fields, 0);
  g_array_set_size (self->widths, 0);
  for (guint i = 0; fields[i] != MUN_NO_FIELD; i++)
    {
      int before = mun_list_layout_find (old, fields[i]);

      append (self, fields[i], before >= 0 ? g_array_index (old->widths, int, before) : 0);
    }
}

static void
swap (GArray *array,
      guint   a,
      guint   b)
{
  int kept = g_array_index (array, int, a);

  g_array_index (array, int, a) = g_array_index (array, int, b);
  g_array_index (array, int, b) = kept;
}

void
mun_list_layout_move (MunListLayout *self,
                      guint          index,
                      int            step)
{
  gint64 to = (gint64) index + step;

  if (index >= self->fields->len || to < 0 || to >= self->fields->len)
    return;
  for (int one = step < 0 ? -1 : 1; index != to; index += one)
    {
      swap (self->fields, index, index + one);
      swap (self->widths, index, index + one);
    }
}

gboolean
mun_list_layout_can_group (const MunField *field)
{
  return field->kind == MUN_KIND_CHOICE || field->kind == MUN_KIND_SCALE || field->kind == MUN_KIND_YES_NO || field->kind == MUN_KIND_LINK;
}

GVariant *
mun_list_layout_to_variant (const MunListLayout *self)
{
  g_auto(GVariantBuilder) columns = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(si)"));
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  for (guint i = 0; i < self->fields->len; i++)
    g_variant_builder_add (&columns, "(si)", name_field (self->spec, g_array_index (self->fields, int, i)), g_array_index (self->widths, int, i));
  g_variant_dict_insert_value (&dict, "columns", g_variant_builder_end (&columns));
  g_variant_dict_insert (&dict, "sort", "s", name_field (self->spec, self->sort_field));
  g_variant_dict_insert (&dict, "descending", "b", self->descending);
  g_variant_dict_insert (&dict, "group", "s", name_field (self->spec, self->group_field));
  return g_variant_dict_end (&dict);
}

static void
read_columns (MunListLayout *self,
              GVariant      *variant)
{
  g_autoptr(GVariant) columns = g_variant_lookup_value (variant, "columns", G_VARIANT_TYPE ("a(si)"));
  GVariantIter iter;
  const char *name;
  int width;

  if (columns != NULL)
    {
      g_variant_iter_init (&iter, columns);
      while (g_variant_iter_next (&iter, "(&si)", &name, &width))
        {
          int field = find_field (self->spec, name);

          if (field != MUN_NO_FIELD && mun_list_layout_find (self, field) < 0)
            append (self, field, CLAMP (width, 0, 4000));
        }
    }
  if (self->fields->len == 0)
    append_usual (self);
}

MunListLayout *
mun_list_layout_from_variant (const MunSpec *spec,
                              GVariant      *variant)
{
  MunListLayout *self = new_empty (spec);
  const char *name;

  read_columns (self, variant);
  if (g_variant_lookup (variant, "sort", "&s", &name))
    self->sort_field = find_field (spec, name);
  if (self->sort_field == MUN_NO_FIELD)
    self->sort_field = MUN_SORT_REF;
  g_variant_lookup (variant, "descending", "b", &self->descending);
  if (g_variant_lookup (variant, "group", "&s", &name))
    self->group_field = find_field (spec, name);
  if (self->group_field == MUN_SORT_REF || (self->group_field >= 0 && !mun_list_layout_can_group (&spec->fields[self->group_field])))
    self->group_field = MUN_NO_FIELD;
  return self;
}

/* On this machine -------------------------------------------------------------------------------------------------- */

MunListLayout *
mun_list_layout_load (GSettings     *settings,
                      const MunSpec *spec)
{
  g_autoptr(GVariant) all = settings != NULL ? g_settings_get_value (settings, "registers") : NULL;
  g_autoptr(GVariant) own = all != NULL ? g_variant_lookup_value (all, spec->name, G_VARIANT_TYPE_VARDICT) : NULL;

  return own != NULL ? mun_list_layout_from_variant (spec, own) : mun_list_layout_new (spec);
}

void
mun_list_layout_keep (const MunListLayout *self,
                      GSettings           *settings)
{
  g_autoptr(GVariant) all = NULL;
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  if (settings == NULL)
    return;
  all = g_settings_get_value (settings, "registers");
  g_variant_dict_clear (&dict);
  g_variant_dict_init (&dict, all);
  g_variant_dict_insert_value (&dict, self->spec->name, mun_list_layout_to_variant (self));
  g_settings_set_value (settings, "registers", g_variant_dict_end (&dict));
}

/* Saved views are one dictionary under "TYPE/NAME" of dictionaries like those of layouts, with what is typed besides. */
static char *
make_key (const MunSpec *spec,
          const char    *name)
{
  return g_strconcat (spec->name, "/", name, NULL);
}

GStrv
mun_views_load (GSettings     *settings,
                const MunSpec *spec)
{
  g_autoptr(GVariant) all = settings != NULL ? g_settings_get_value (settings, "views") : NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *prefix = make_key (spec, "");
  GVariantIter iter;
  const char *key;

  if (all != NULL)
    {
      g_variant_iter_init (&iter, all);
      while (g_variant_iter_next (&iter, "{&sv}", &key, NULL))
        if (g_str_has_prefix (key, prefix))
          g_ptr_array_add (names, g_strdup (key + strlen (prefix)));
    }
  g_ptr_array_sort (names, (GCompareFunc) (gpointer) g_strcmp0);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

void
mun_views_keep (GSettings           *settings,
                const MunSpec       *spec,
                const char          *name,
                const MunListLayout *layout,
                const char          *filter)
{
  g_autoptr(GVariant) all = NULL;
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *key = make_key (spec, name);

  if (settings == NULL)
    return;
  all = g_settings_get_value (settings, "views");
  g_variant_dict_clear (&dict);
  g_variant_dict_init (&dict, all);
  if (layout != NULL)
    {
      g_autoptr(GVariant) kept = g_variant_ref_sink (mun_list_layout_to_variant (layout));
      g_auto(GVariantDict) view = G_VARIANT_DICT_INIT (kept);

      g_variant_dict_insert (&view, "filter", "s", filter);
      g_variant_dict_insert_value (&dict, key, g_variant_dict_end (&view));
    }
  else
    g_variant_dict_remove (&dict, key);
  g_settings_set_value (settings, "views", g_variant_dict_end (&dict));
}

MunListLayout *
mun_views_get (GSettings      *settings,
               const MunSpec  *spec,
               const char     *name,
               char          **filter)
{
  g_autoptr(GVariant) all = settings != NULL ? g_settings_get_value (settings, "views") : NULL;
  g_autofree char *key = make_key (spec, name);
  g_autoptr(GVariant) own = all != NULL ? g_variant_lookup_value (all, key, G_VARIANT_TYPE_VARDICT) : NULL;

  if (own == NULL)
    return NULL;
  if (!g_variant_lookup (own, "filter", "s", filter))
    *filter = g_strdup ("");
  return mun_list_layout_from_variant (spec, own);
}
