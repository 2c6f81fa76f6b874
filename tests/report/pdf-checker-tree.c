/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-checker-private.h"

#include <string.h>

/* Which elements may stand in which; an element that is not named here has nothing but content in it. */
static const struct { const char *tag, *inside; } rules[] = {
  { "/Document", "/P/L/TOC/Sect/H1/Table/Figure/Caption/Note/Span/" },
  { "/Sect", "/P/L/TOC/Sect/H1/H2/H3/Table/Figure/Caption/Note/Span/" },
  { "/L", "/LI/Caption/" },
  { "/LI", "/Lbl/LBody/" },
  { "/LBody", "/P/Link/Reference/L/Span/Note/" },
  { "/TOC", "/TOCI/" },
  { "/TOCI", "/Reference/Link/" },
  { "/Reference", "/Link/" },
  { "/Table", "/Caption/THead/TBody/TFoot/" },
  { "/THead", "/TR/" },
  { "/TBody", "/TR/" },
  { "/TR", "/TH/TD/" },
  { "/TD", "/Link/P/L/Span/Reference/Note/" },
  { "/P", "/Link/Reference/Span/Note/" },
  { "/Caption", "/Reference/Span/Note/" },
  { "/Note", "/Lbl/P/Link/Span/" },
};

static const char *
rule_for (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].tag, tag))
      return rules[i].inside;
  return "";
}

static gboolean
is_element (Checker *self,
            qpdf_oh  object)
{
  return qpdf_oh_is_dictionary (self->pdf, object) && *pdf_name (self, object, "/S") != '\0';
}

static void
claim (Checker *self,
       qpdf_oh  page,
       qpdf_oh  number,
       qpdf_oh  element)
{
  gint64 key = ((gint64) qpdf_oh_get_object_id (self->pdf, page) << 32) | (guint32) qpdf_oh_get_int_value (self->pdf, number);

  if (!g_hash_table_insert (self->claimed, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, element))))
    pdf_fault (self, "content %d belongs to two elements", (int) (key & 0xffffffff));
}

/* An attribute of one of the element's attribute dictionaries. */
static qpdf_oh
find_attribute (Checker    *self,
                qpdf_oh     element,
                const char *key)
{
  qpdf_oh attributes = pdf_get (self, element, "/A");

  if (qpdf_oh_is_array (self->pdf, attributes))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, attributes); i++)
      {
        qpdf_oh one = qpdf_oh_get_array_item (self->pdf, attributes, i);

        if (qpdf_oh_is_dictionary (self->pdf, one) && qpdf_oh_has_key (self->pdf, one, key))
          return pdf_get (self, one, key);
      }
  return pdf_get (self, attributes, key);
}

static void
check_figure (Checker *self,
              qpdf_oh  element)
{
  g_autofree char *alternative = pdf_text (self, element, "/Alt");

  if (*alternative == '\0')
    pdf_fault (self, "a figure without words");
  if (!qpdf_oh_is_array (self->pdf, find_attribute (self, element, "/BBox")))
    pdf_fault (self, "a figure without a place");
}

static void
check_heading (Checker *self,
               int      level)
{
  if (level > self->heading + 1)
    pdf_fault (self, "a heading of level %d follows one of level %d", level, self->heading);
  self->heading = level;
}

/* Returns: columns of the row */
static int
count_cells (Checker *self,
             qpdf_oh  row)
{
  qpdf_oh cells = pdf_get (self, row, "/K");
  int n = 0;

  if (!qpdf_oh_is_array (self->pdf, cells))
    cells = qpdf_oh_wrap_in_array (self->pdf, cells);
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, cells); i++)
    {
      qpdf_oh span = find_attribute (self, qpdf_oh_get_array_item (self->pdf, cells, i), "/ColSpan");

      n += qpdf_oh_is_integer (self->pdf, span) ? (int) qpdf_oh_get_int_value (self->pdf, span) : 1;
    }
  return n;
}

static void
check_rows (Checker *self,
            qpdf_oh  group,
            int     *columns)
{
  qpdf_oh rows = pdf_get (self, group, "/K");

  if (!qpdf_oh_is_array (self->pdf, rows))
    rows = qpdf_oh_wrap_in_array (self->pdf, rows);
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, rows); i++)
    {
      qpdf_oh row = qpdf_oh_get_array_item (self->pdf, rows, i);
      int n;

      if (!pdf_is (self, row, "/S", "/TR"))
        continue;
      n = count_cells (self, row);
      if (*columns > 0 && n != *columns)
        pdf_fault (self, "a row has %d columns in a table of %d", n, *columns);
      *columns = n;
    }
}

static void
check_table (Checker *self,
             qpdf_oh  table)
{
  qpdf_oh groups = pdf_get (self, table, "/K");
  int columns = 0;
  gboolean head = FALSE;

  if (!qpdf_oh_is_array (self->pdf, groups))
    groups = qpdf_oh_wrap_in_array (self->pdf, groups);
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, groups); i++)
    {
      qpdf_oh group = qpdf_oh_get_array_item (self->pdf, groups, i);

      head = head || pdf_is (self, group, "/S", "/THead");
      check_rows (self, group, &columns);
    }
  if (!head || columns == 0)
    pdf_fault (self, "a table without a head or without columns");
}

/* A footnote has a name of its own (ISO 14289-1, 7.9), under which the table at the root leads to it. */
static void
check_note (Checker *self,
            qpdf_oh  element)
{
  qpdf_oh table = pdf_get (self, pdf_get (self, pdf_get (self, qpdf_get_root (self->pdf), "/StructTreeRoot"), "/IDTree"), "/Names");
  g_autofree char *id = pdf_text (self, element, "/ID");
  guint n = 0;

  for (int i = 0; qpdf_oh_is_array (self->pdf, table) && i + 1 < qpdf_oh_get_array_n_items (self->pdf, table); i += 2)
    if (g_str_equal (qpdf_oh_get_string_value (self->pdf, qpdf_oh_get_array_item (self->pdf, table, i)), id))
      n += qpdf_oh_get_object_id (self->pdf, qpdf_oh_get_array_item (self->pdf, table, i + 1)) == qpdf_oh_get_object_id (self->pdf, element);
  if (*id == '\0' || n != 1)
    pdf_fault (self, "the footnote “%s” is found %u times", id, n);
}

static void
check_element (Checker    *self,
               qpdf_oh     element,
               const char *tag)
{
  if (g_str_equal (tag, "/Figure"))
    check_figure (self, element);
  else if (g_str_has_prefix (tag, "/H") && g_ascii_isdigit (tag[2]))
    check_heading (self, tag[2] - '0');
  else if (g_str_equal (tag, "/Table"))
    check_table (self, element);
  else if (g_str_equal (tag, "/Note"))
    check_note (self, element);
  else if (g_str_equal (tag, "/TH") && !qpdf_oh_is_name (self->pdf, find_attribute (self, element, "/Scope")))
    pdf_fault (self, "a header cell that does not say what it is the head of");
}

static void walk (Checker *self, qpdf_oh element, guint depth);

static void
walk_kid (Checker    *self,
          qpdf_oh     element,
          qpdf_oh     kid,
          const char *tag,
          guint       depth)
{
  g_autofree char *inner = g_strconcat (pdf_name (self, kid, "/S"), "/", NULL);

  if (qpdf_oh_is_integer (self->pdf, kid))
    claim (self, pdf_get (self, element, "/Pg"), kid, element);
  else if (pdf_is (self, kid, "/Type", "/MCR"))
    claim (self, qpdf_oh_has_key (self->pdf, kid, "/Pg") ? pdf_get (self, kid, "/Pg") : pdf_get (self, element, "/Pg"), pdf_get (self, kid, "/MCID"), element);
  else if (pdf_is (self, kid, "/Type", "/OBJR"))
    {
      if (!g_str_equal (tag, "/Link"))
        pdf_fault (self, "%s knows an annotation", tag);
      g_hash_table_add (self->linked, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, pdf_get (self, kid, "/Obj"))));
    }
  else if (is_element (self, kid))
    {
      if (strstr (rule_for (tag), inner) == NULL)
        pdf_fault (self, "%s stands inside of %s", inner, tag);
      if (qpdf_oh_get_object_id (self->pdf, pdf_get (self, kid, "/P")) != qpdf_oh_get_object_id (self->pdf, element))
        pdf_fault (self, "%s does not know its parent", inner);
      walk (self, kid, depth + 1);
    }
}

static void
walk (Checker *self,
      qpdf_oh  element,
      guint    depth)
{
  const char *tag = pdf_name (self, element, "/S");
  qpdf_oh kids = pdf_get (self, element, "/K");

  if (depth > 40)
    {
      pdf_fault (self, "the structure has no end");
      return;
    }
  check_element (self, element, tag);
  if (!qpdf_oh_is_array (self->pdf, kids))
    walk_kid (self, element, kids, tag, depth);
  else
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
      walk_kid (self, element, qpdf_oh_get_array_item (self->pdf, kids, i), tag, depth);
}

void
pdf_check_structure (Checker *self)
{
  qpdf_oh root = pdf_get (self, qpdf_get_root (self->pdf), "/StructTreeRoot");
  qpdf_oh kids = pdf_get (self, root, "/K");

  if (qpdf_oh_is_array (self->pdf, kids))
    kids = qpdf_oh_get_array_item (self->pdf, kids, 0);
  if (!pdf_is (self, kids, "/S", "/Document"))
    pdf_fault (self, "the structure is not one document");
  walk (self, kids, 0);
}

static void
append_elements (Checker    *self,
                 qpdf_oh     element,
                 const char *key,
                 GString    *list,
                 guint       depth)
{
  qpdf_oh kids = pdf_get (self, element, "/K");
  g_autofree char *value = pdf_text (self, element, key);

  if (!is_element (self, element) || depth > 40)
    return;
  if (*value != '\0')
    g_string_append_printf (list, "%s %s\n", pdf_name (self, element, "/S"), value);
  if (!qpdf_oh_is_array (self->pdf, kids))
    append_elements (self, kids, key, list, depth + 1);
  else
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
      append_elements (self, qpdf_oh_get_array_item (self->pdf, kids, i), key, list, depth + 1);
}

void
pdf_append_elements (Checker    *self,
                     const char *key,
                     GString    *list)
{
  qpdf_oh kids = pdf_get (self, pdf_get (self, qpdf_get_root (self->pdf), "/StructTreeRoot"), "/K");

  append_elements (self, qpdf_oh_is_array (self->pdf, kids) ? qpdf_oh_get_array_item (self->pdf, kids, 0) : kids, key, list, 0);
}

/* The table that leads from what is marked on a page to the element. */
static void
check_parents (Checker *self)
{
  qpdf_oh root = pdf_get (self, qpdf_get_root (self->pdf), "/StructTreeRoot");
  qpdf_oh numbers = pdf_get (self, pdf_get (self, root, "/ParentTree"), "/Nums");
  g_autoptr(GHashTable) parents = g_hash_table_new (NULL, NULL);
  long long last = -1;

  for (int i = 0; qpdf_oh_is_array (self->pdf, numbers) && i + 1 < qpdf_oh_get_array_n_items (self->pdf, numbers); i += 2)
    {
      long long number = qpdf_oh_get_int_value (self->pdf, qpdf_oh_get_array_item (self->pdf, numbers, i));

      if (number <= last)
        pdf_fault (self, "the table of parents is not sorted");
      last = number;
      g_hash_table_insert (parents, GINT_TO_POINTER ((int) number + 1), GUINT_TO_POINTER (qpdf_oh_get_array_item (self->pdf, numbers, i + 1)));
    }
  for (int i = 0; i < qpdf_get_num_pages (self->pdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, i);
      int number = (int) pdf_number (self, page, "/StructParents");
      qpdf_oh list = GPOINTER_TO_UINT (g_hash_table_lookup (parents, GINT_TO_POINTER (number + 1)));

      for (int j = 0; qpdf_oh_is_array (self->pdf, list) && j < qpdf_oh_get_array_n_items (self->pdf, list); j++)
        {
          gint64 key = ((gint64) qpdf_oh_get_object_id (self->pdf, page) << 32) | (guint32) j;
          int element = GPOINTER_TO_INT (g_hash_table_lookup (self->claimed, &key));

          if (element != qpdf_oh_get_object_id (self->pdf, qpdf_oh_get_array_item (self->pdf, list, j)))
            pdf_fault (self, "page %d: content %d belongs to another element in the table of parents", i + 1, j);
        }
    }
}

void
pdf_check_claims (Checker *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->marked);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (self->claimed, key))
      pdf_fault (self, "content %d of a page belongs to no element", (int) (*(gint64 *) key & 0xffffffff));
  g_hash_table_iter_init (&iter, self->claimed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (self->marked, key))
      pdf_fault (self, "an element consists of content %d, which is on no page", (int) (*(gint64 *) key & 0xffffffff));
  check_parents (self);
}
